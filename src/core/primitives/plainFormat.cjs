// Stands for `@stdlib/string-format` in the build: the special functions bring it along for messages
// of errors that they never raise, and it weighs as much as all of them together.
module.exports = (message) => message;

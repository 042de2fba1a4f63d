// Old Node gets one sentence instead of a stack trace: written so that any Node can read it.
const version = process.versions.node;
const parts = version.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(`Wengert needs Node 20.19 or newer, from https://nodejs.org; this is ${version}.`);
  process.exit(1);
}

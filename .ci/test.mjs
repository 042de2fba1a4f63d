// `npm test`: install what is missing, then types, lint, unit tests, production build, first load, end-to-end tests.
// Every step runs even when an earlier one failed, and the last line says `N passed, N failed`. It counts each unit
// test and each end-to-end test (once for each browser), and types, lint, build and first load as one test each.
// A step that crashes, or finds no tests, counts as one failed test.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, makeScratch, serveApp } from './app.mjs';
import { describeBrowsers, findBrowsers } from './browsers.mjs';
import { BUDGET, weighFirstLoad } from './firstLoad.mjs';
import { installLocked, root } from './install.mjs';
import { run, TOOLS } from './tools.mjs';

const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const oneCheck = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** A tool that says it failed, and no test that did: that is a crash, and counts. */
function withCrash({ passed, failed, skipped }, code) {
  if (failed === 0 && code !== 0) return { passed, failed: 1, skipped };
  if (failed === 0 && passed === 0) {
    console.error('No test ran.');
    return { passed, failed: 1, skipped };
  }
  return { passed, failed, skipped };
}

async function checkTypes() {
  return oneCheck((await run([...TOOLS.types, '--noEmit'])) === 0);
}

async function checkLint() {
  const colors = process.stdout.isTTY ? [] : ['--colors=off'];
  const words = ['ci', ...colors, '--error-on-warnings', '--max-diagnostics=100', '.'];
  return oneCheck((await run([...TOOLS.lint, ...words])) === 0);
}

async function runUnitTests(scratch) {
  const report = join(scratch, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([...TOOLS.unit, ...reporters]);
  const files = readReport(report)?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  // A file that cannot be loaded fails without a test of its own.
  const broken = files.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const count = (...states) => tests.filter((status) => states.includes(status)).length;
  const failed = count('failed') + broken.length;
  const passed = count('passed');
  return withCrash({ passed, failed, skipped: tests.length - passed - count('failed') }, code);
}

async function checkBuild(outDir) {
  try {
    await buildApp({ outDir, manifest: true });
    return oneCheck(true);
  } catch (error) {
    console.error(error.message);
    return oneCheck(false);
  }
}

function checkFirstLoad(outDir) {
  const { chunks, bytes } = weighFirstLoad(outDir);
  const kilobytes = (n) => `${(n / 1000).toFixed(1)} KB`.padStart(9);
  for (const { file, bytes: each } of chunks) console.log(`${kilobytes(each)}  ${file}`);
  console.log(
    `${kilobytes(bytes)}  of at most ${BUDGET / 1000} KB gzipped JavaScript before the first graph`,
  );
  return oneCheck(bytes <= BUDGET);
}

/** The end-to-end tests that there are, counted without a browser. */
async function countEndToEndTests(projects, scratch) {
  const report = join(scratch, 'list.json');
  const words = ['--list', '--reporter=json', ...projects.map((name) => `--project=${name}`)];
  await run([...TOOLS.endToEnd, ...words], {
    more: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    silent: true,
  });
  const countIn = ({ specs = [], suites = [] }) =>
    specs.reduce((sum, spec) => sum + spec.tests.length, 0) +
    suites.reduce((sum, suite) => sum + countIn(suite), 0);
  return Math.max(1, countIn(readReport(report) ?? {}));
}

async function runEndToEndTests(outDir, scratch) {
  const found = await findBrowsers();
  const missing = ['chromium', 'firefox'].filter((name) => !found[name]);
  const notRun = missing.length > 0 ? await countEndToEndTests(missing, scratch) : 0;
  if (missing.length === 2) return { passed: 0, failed: notRun };

  const report = join(scratch, 'e2e.json');
  const { url, close } = await serveApp({ outDir });
  const projects = Object.keys(found).map((name) => `--project=${name}`);
  const more = {
    WENGERT_URL: url,
    WENGERT_BROWSERS: describeBrowsers(found),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const code = await run(
    [...TOOLS.endToEnd, '--forbid-only', '--reporter=list,json', ...projects],
    { more },
  );
  await close();
  const { stats = {}, errors = [] } = readReport(report) ?? {};
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  const failed = unexpected + flaky + errors.length;
  const counted = withCrash({ passed: expected, failed, skipped }, code);
  // Pictures of what failed stay for a look; after a good run nothing does.
  if (counted.failed === 0) rmSync(join(root, 'test-results'), { recursive: true, force: true });
  return { ...counted, failed: counted.failed + notRun };
}

const total = { passed: 0, failed: 0 };

async function step(title, check) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(2, 60 - title.length))}`);
  const start = performance.now();
  let counted;
  try {
    counted = await check();
  } catch (error) {
    console.error(error);
    counted = oneCheck(false);
  }
  const { passed, failed, skipped = 0 } = counted;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const words = [
    `${passed} passed`,
    `${failed} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  console.log(`${failed === 0 ? '✓' : '✗'} ${title}: ${words.join(', ')} (${seconds} s)`);
  total.passed += passed;
  total.failed += failed;
  return failed === 0;
}

async function runAll() {
  installLocked();
  const scratch = makeScratch();
  const outDir = join(scratch, 'dist');
  await step('types', checkTypes);
  await step('lint', checkLint);
  await step('unit tests', () => runUnitTests(scratch));
  const built = await step('build', () => checkBuild(outDir));
  if (built) {
    await step('first load', () => checkFirstLoad(outDir));
    await step('end-to-end tests', () => runEndToEndTests(outDir, scratch));
  } else {
    const failed = 1 + (await countEndToEndTests([], scratch));
    await step('first load and end-to-end tests, without a build', () => ({ passed: 0, failed }));
  }
}

try {
  await runAll();
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

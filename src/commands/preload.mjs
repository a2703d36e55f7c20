// Runs first in every npm script, so it must stay readable to any Node that npm itself runs on.
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { findObstacle } from './check-environment.mjs';

const project = new URL('../../', import.meta.url);
const { engines } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'));
const [needed] = engines.node.match(/[\d.]+/);
const [major, minor] = process.versions.node.split('.').map(Number);
const [neededMajor, neededMinor] = needed.split('.').map(Number);

const isPackage = /[\\/]node_modules[\\/]/.test(fileURLToPath(project));

if (!isPackage && !existsSync(new URL('node_modules/', project))) {
  console.error('The packages are not installed yet: run "npm ci" first.');
  process.exit(1);
}
if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(
    `Handrail needs Node ${needed} or newer and this is Node ${process.versions.node}: install Node 24 from https://nodejs.org, run "npm ${isPackage ? 'install' : 'ci'}" and try again.`,
  );
  process.exit(1);
}

const obstacle = findObstacle(fileURLToPath(project), process.env, process.platform);
if (obstacle) {
  console.error(obstacle);
  process.exit(1);
}

// Astro reports its use to its makers unless told not to.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// Astro takes variables of these names for its own values of them, such as the base of every link.
for (const name of ['NODE_ENV', 'BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name];

// Node strips the types of a project's own files, but not of a package's.
if (isPackage) {
  // It warns that stripping is experimental, of which a writer can do nothing.
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).startsWith('stripTypeScriptTypes'))
      emitWarning.call(process, warning, ...rest);
  };
  module.registerHooks({
    load(url, context, next) {
      if (!url.startsWith(project.href) || !url.endsWith('.ts')) return next(url, context);
      const source = module.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

// Much of a small build is Node compiling Astro; the next build finds it compiled.
module.enableCompileCache?.();

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Says how the repository of a ladder names Handrail as its package: as this copy of it was installed.
 * A package that came as a file is put beside the ladder, so that the repository installs anywhere.
 * @param folder the ladder's repository, which is there
 * @returns what is in `dependencies`
 * @throws Error where this is a checkout and npm cannot pack it
 */
export function providePackage(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const resolved = findResolved(name);
  if (resolved === 'checkout') {
    const options = { cwd: ROOT, shell: process.platform === 'win32' };
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], options);
    return `file:${name}-${version}.tgz`;
  }
  if (resolved?.startsWith('file:')) {
    const file = resolve(dirname(dirname(ROOT)), resolved.slice('file:'.length));
    if (!existsSync(file)) return version;
    copyFileSync(file, join(folder, basename(file)));
    return `file:${basename(file)}`;
  }
  // A registry has addresses such as …/handrail/-/handrail-1.0.0.tgz.
  return resolved === undefined || resolved.includes('/-/') ? version : resolved;
}

/** Where npm installed this copy from, as its own list of what is installed says. */
function findResolved(name: string): string | undefined {
  const installed = join(dirname(ROOT), '.package-lock.json');
  if (basename(dirname(ROOT)) !== 'node_modules') return 'checkout';
  if (!existsSync(installed)) return undefined;
  const { packages } = JSON.parse(readFileSync(installed, 'utf8')) as {
    packages: Record<string, { resolved?: string } | undefined>;
  };
  return packages[`node_modules/${name}`]?.resolved;
}

// Brings style, script and charts from npm and copies what the pages use into the folder named on
// the command line. Called by the Maven build; does nothing over again while the lock is unchanged.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const modules = join(here, 'node_modules');
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
const installed = join(modules, '.installed-lock.json');

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  const windows = process.platform === 'win32';
  execFileSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  });
  writeFileSync(installed, lock);
}

function copy(from, to) {
  const file = join(target, to);
  mkdirSync(dirname(file), { recursive: true });
  cpSync(join(modules, from), file);
}

const uswds = '@uswds/uswds/dist';
const css = readFileSync(join(modules, uswds, 'css/uswds.min.css'), 'utf8');
// The map of the minified style is a megabyte that no page needs.
mkdirSync(join(target, 'uswds/css'), { recursive: true });
writeFileSync(
  join(target, 'uswds/css/uswds.css'),
  css.replace(/\/\*# sourceMappingURL=.*?\*\//g, ''),
);
for (const [, url] of css.matchAll(/url\("?([^")]+)"?\)/g)) {
  const file = normalize(join('css', url));
  copy(join(uswds, file), join('uswds', file));
}
for (const image of ['us_flag_small.png', 'icon-dot-gov.svg', 'icon-https.svg', 'sprite.svg']) {
  copy(join(uswds, 'img', image), join('uswds/img', image));
}
for (const script of ['uswds.min.js', 'uswds-init.min.js']) {
  const text = readFileSync(join(modules, uswds, 'js', script), 'utf8');
  mkdirSync(join(target, 'uswds/js'), { recursive: true });
  writeFileSync(
    join(target, 'uswds/js', script),
    text.replace(/^\/\/# sourceMappingURL=.*$/m, ''),
  );
}
copy('@uswds/uswds/LICENSE.md', 'uswds/LICENSE.md');
copy('htmx.org/dist/htmx.min.js', 'htmx/htmx.min.js');
copy('htmx.org/LICENSE', 'htmx/LICENSE');
copy('echarts/dist/echarts.common.min.js', 'echarts/echarts.min.js');
copy('echarts/LICENSE', 'echarts/LICENSE');
copy('echarts/NOTICE', 'echarts/NOTICE');

/**
 * Replaces Electron's own `default_app` in the Electron from the registry, which comes without one (README.md beside this
 * folder). Understands `electron [switches] [-r module]… <app folder or file> [arguments]`, as Playwright calls it.
 * CommonJS, because `-r` loads a module before the app, synchronously.
 */
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

function parse(args) {
  const required = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') required.push(args[++i]);
    else if (!args[i].startsWith('-')) return { target: path.resolve(args[i]), required };
  }
  return { required };
}

/** Tells Electron the app's name and version, as it would learn them from a packaged app's package.json. */
function introduce(target) {
  const file = path.join(target, 'package.json');
  if (!fs.existsSync(file)) {
    app.setAppPath(path.dirname(target));
    return;
  }
  const about = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (about.version) app.setVersion(about.version);
  app.name = about.productName ?? about.name ?? app.name;
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(target);
}

const args = process.argv.slice(1);
const { target, required } = parse(args);
if (!target && args.some(arg => arg === '-v' || arg === '--version')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
if (!target) {
  process.stderr.write('electron: no app folder given\n');
  process.exit(2);
}
try {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  for (const name of required) Module._load(name, module, true);
  introduce(target);
  Module._load(target, module, true);
} catch (error) {
  process.stderr.write(`electron: cannot start ${target}\n${error?.stack ?? error}\n`);
  process.exit(1);
}

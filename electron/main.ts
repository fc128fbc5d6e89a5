import path from 'node:path';
import { app, Menu } from 'electron';
import { parseCommandLine, UsageError } from './adapters/command-line';
import { restoreDesktopName } from './adapters/computer/desktop-name';
import { LAST_WILL } from './adapters/computer/last-will';
import { socketBefore } from './adapters/profile/litter';
import { lockObstacle } from './adapters/profile/obstacle';
import { readProvisioning } from './adapters/profile/provisioning';
import { keepSocketsShort, temporaryFolder } from './adapters/profile/temporary';
import { passwordStore } from './adapters/profile/vault';
import { hardenPages } from './adapters/window/hardening';
import { registerPageScheme } from './adapters/window/page-server';
import { PRODUCT } from './contract/product';
import { type Asked, startDesk } from './desk';
import { executeLastWill } from './executor';
import { endStart, UnusablePlace } from './last-words';
import { contactNobodyElse, keepNetworkHere } from './network';
import { handedOver, runsElsewhere, serveSecondStarts } from './second-start';

/** Everything that has to be decided before Electron is ready; `desk.ts` wires the rest. */
function main(): void {
  restoreDesktopName(process.env);
  // The launcher has found out that there can be a start at all (build/launcher.sh).
  if (process.argv.includes('--trial')) process.exit(0);
  // Closing the window leaves Schalter in the tray.
  app.on('window-all-closed', () => {});
  if (process.argv.includes(LAST_WILL)) {
    executeLastWill();
    return;
  }
  try {
    const asked = readCommandLine();
    if (asked === null) {
      app.exit(2);
      return;
    }
    prepare();
    if (isFirst(asked)) run(asked);
    else void giveWay(asked).catch(endStart);
  } catch (error) {
    void endStart(error);
  }
}

/** Whether this start holds the profile now. Throws an error of Electron's where there is no profile to hold. */
function isFirst(asked: Asked): boolean {
  keepSocketsShort(process.env);
  app.setPath('userData', profileFolder());
  const forgetSocket = socketBefore(profileFolder());
  const isOurs = app.requestSingleInstanceLock({ ...handedOver(asked) });
  if (isOurs) forgetSocket();
  return isOurs;
}

/** Started from source it keeps a profile of its own, beside that of an installed Schalter. */
function profileFolder(): string {
  // Not `userData`, which Electron makes as soon as it is asked for, and does not name where it cannot be made.
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  const folder = asked ? path.resolve(asked) : path.join(app.getPath('appData'), app.getName());
  return app.isPackaged ? folder : `${folder}-source`;
}

/** Another Schalter has taken over what was handed out, or runs where nobody here sees it, or nothing runs and nothing can. */
async function giveWay({ provisioning }: Asked): Promise<void> {
  const folder = profileFolder();
  const elsewhere = provisioning ? null : runsElsewhere(folder);
  // Before Electron is ready: Chromium's own files, and none of those that the other one uses.
  if (elsewhere !== null) app.setPath('userData', path.join(folder, 'second-start'));
  const trouble = await lockObstacle(folder, temporaryFolder(process.env));
  if (trouble !== null) throw new UnusablePlace(trouble);
  if (elsewhere !== null) throw elsewhere;
  console.log(
    provisioning
      ? `${PRODUCT.name} is running; it takes this account over.`
      : `${PRODUCT.name} is running already.`,
  );
  app.exit(0);
}

function run(asked: Asked): void {
  const desk = app.whenReady().then(() => startDesk(asked));
  desk.catch(endStart);
  serveSecondStarts(desk);
}

/** null: said what is wrong with it. */
function readCommandLine(): Asked | null {
  try {
    const command = parseCommandLine(process.argv.slice(1));
    if (command.provision === null) return command;
    const { provisioning, warnings } = readProvisioning(command.provision);
    for (const warning of warnings) console.error(`Warning: ${warning}`);
    return { ...command, demo: false, provisioning };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return null;
  }
}

function prepare(): void {
  const store = passwordStore(process.platform, process.env['XDG_CURRENT_DESKTOP']);
  if (store !== null && !app.commandLine.hasSwitch('password-store')) {
    app.commandLine.appendSwitch('password-store', store);
  }
  // As root Chromium has no sandbox to offer, and enableSandbox() would end every page process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  keepNetworkHere(app);
  contactNobodyElse(app);
  // Or Chromium crashes with its GPU process when that has died some times in a row, as it does with a driver's update or
  // a virtual desktop (content/browser/gpu/gpu_process_host.cc, "GPU process isn't usable"): `children.ts`.
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  app.setAppUserModelId(PRODUCT.id);
  // By these two Windows knows whose notification was answered (Electron docs, app.md). The second exists since Electron 42.
  if (process.platform === 'win32' && 'setToastActivatorCLSID' in app)
    app.setToastActivatorCLSID('5C2B3E0A-7A53-4D2E-9B1F-6E8B1D0F4A97');
  registerPageScheme();
  // Before ready, or Electron builds one that nobody sees.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  hardenPages(app);
}

main();

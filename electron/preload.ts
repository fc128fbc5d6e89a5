import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, COMMANDS, PUSHES } from './contract/bridge';

const commands: readonly string[] = COMMANDS;
const pushes: readonly string[] = PUSHES;

/** The window's one door: the names of the contract pass, nothing else does. */
const bridge: Bridge = {
  call: (name, ...input) =>
    commands.includes(name)
      ? ipcRenderer.invoke(name, ...input)
      : Promise.reject(new Error(`no command ${name}`)),
  on(name, listener) {
    if (!pushes.includes(name)) throw new Error(`no push ${name}`);
    const hear = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(name, hear);
    return () => ipcRenderer.off(name, hear);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);

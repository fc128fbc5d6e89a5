import { contextBridge } from 'electron';
import type { Bridge, Result } from '../../../electron/contract/bridge';
import type { Told } from './scene';

/**
 * The bridge of the page on the stage: a main process that shows the one scene that the page's address tells, and
 * answers each command with what the scene says.
 */
const { shown, answers = {} } = JSON.parse(decodeURIComponent(location.search.slice(1))) as Told;
const call = async (name: string): Promise<Result<unknown>> => ({
  ok: true,
  value: name === 'shown.get' ? shown : (answers as Readonly<Record<string, unknown>>)[name],
});
const bridge: Bridge = { call: call as Bridge['call'], on: () => () => {} };

contextBridge.exposeInMainWorld('bridge', bridge);

import type { Acd, AgentView, ReasonField } from './acd';
import * as errors from './errors';
import { detailsParameters, readRequest, retrieveParameters, stateParameters } from './wire';

/** An HTTP answer as data. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** The four addresses of the page, below the server's own. */
export const paths = {
  retrieveState: '/acd/agent-state/retrieve',
  changeState: '/acd/agent-state/change',
  retrieveDetails: '/acd/details/user/retrieve',
  changeDetails: '/acd/details/user/change',
} as const;

const endpoints = new Map<string, (acd: Acd, body: string) => Answer>([
  [paths.retrieveState, retrieveState],
  [paths.changeState, changeState],
  [paths.retrieveDetails, retrieveDetails],
  [paths.changeDetails, changeDetails],
]);

/**
 * Answers one request in fine weather and applies it.
 *
 * @param path without the server and the query; another one is answered 404, another method than POST 405
 * @param body the raw text, whatever its content type says
 */
export function answer(acd: Acd, method: string, path: string, body: string): Answer {
  const endpoint = endpoints.get(path);
  if (!endpoint) return json(404, errors.pathNotFound());
  if (method !== 'POST') return json(405, errors.onlyPost(), { allow: 'POST' });
  return endpoint(acd, body);
}

/** "Querying an agent's ready status". The email comes back as the account has it. */
function retrieveState(acd: Acd, body: string): Answer {
  const read = readRequest(acd, retrieveParameters, body);
  if (!read.ok) return json(400, read.error);
  return json(200, { email: read.agent.email, state: read.agent.state });
}

type StateParameters = { state: string } & { [name in ReasonField]?: string | undefined };

/** "Change the status of an agent". The reason is checked with READY too, as in the page's error example. */
function changeState(acd: Acd, body: string): Answer {
  const read = readRequest<StateParameters>(acd, stateParameters(acd.reasonField), body);
  if (!read.ok) return json(400, read.error);
  const reason = read.parameters[acd.reasonField];
  if (reason !== undefined && !acd.reasons.includes(reason)) {
    return json(400, errors.reasonNotFound(acd.reasonField));
  }
  acd.changeState(read.agent.email, read.parameters.state, reason ?? null);
  return json(200, { success: true });
}

/** "Retrieve the cloud acd details of a cloudpbx user". */
function retrieveDetails(acd: Acd, body: string): Answer {
  const read = readRequest(acd, retrieveParameters, body);
  if (!read.ok) return json(400, read.error);
  const { agent } = read;
  return json(200, {
    success: true,
    cloud_acd_enabled: agent.cloudAcdEnabled,
    sip_enabled: agent.sipEnabled,
    external_number_enabled: agent.externalNumberEnabled,
    external_number: agent.externalNumber,
    state: agent.state,
    current_destination: agent.currentDestination,
    user_skills: agent.skills.map(({ name, has }) => ({ name, has_skill: has })),
  });
}

/** "Change the cloud acd details of a cloudpbx user". Replaces everything; the skills keep the account's order. */
function changeDetails(acd: Acd, body: string): Answer {
  const read = readRequest(acd, detailsParameters, body);
  if (!read.ok) return json(400, read.error);
  const { agent, parameters } = read;
  const sent = new Map(parameters.user_skills.map(skill => [skill.name, skill.has_skill]));
  if (!isEverySkill(agent, sent, parameters.user_skills.length)) return json(400, errors.allSkillsRequired());
  const details = {
    cloudAcdEnabled: parameters.cloud_acd_enabled,
    sipEnabled: parameters.sip_enabled,
    externalNumberEnabled: parameters.external_number_enabled,
    externalNumber: parameters.external_number,
    skills: agent.skills.map(({ name }) => ({ name, has: sent.get(name) ?? false })),
  };
  acd.changeDetails(agent.email, details, parameters.state);
  return json(200, { success: true });
}

/** Each of the agent's skills exactly once: none missing, none twice, none the account does not have. */
function isEverySkill(agent: AgentView, sent: ReadonlyMap<string, boolean>, length: number): boolean {
  return length === agent.skills.length && agent.skills.every(({ name }) => sent.has(name));
}

function json(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, text: JSON.stringify(body) };
}

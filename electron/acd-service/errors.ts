/**
 * The errors of the page, word for word, and two of our own for what it leaves out (a wrong path, a wrong method).
 * All but those two travel with status 400. See docs/acd-api.md, "Errors".
 */
export type AcdError = {
  /** Only in the skills error, and first there. */
  readonly success?: false;
  readonly error_code: string;
  readonly error_message: string;
  readonly fields: readonly string[];
};

/** The access key is not (or no longer) the account's. */
export function badCredentials(): AcdError {
  return { error_code: 'BAD_CREDENTIALS', error_message: 'Bad credentials', fields: [] };
}

/** A mandatory parameter is missing. */
export function fieldIsRequired(field: string): AcdError {
  return {
    error_code: 'FIELD_IS_REQUIRED',
    error_message: `Parameter '${field}' is required`,
    fields: [field],
  };
}

/** The body is no JSON object (then no fields), or these parameters are unknown or of the wrong type. */
export function invalidJson(fields: readonly string[]): AcdError {
  return {
    error_code: 'INVALID_JSON',
    error_message: 'An invalid JSON object was provided in the request body.',
    fields,
  };
}

/** Nobody on the account has this email. */
export function agentNotFound(): AcdError {
  return { error_code: 'AGENT_NOT_FOUND', error_message: 'Agent not found.', fields: [] };
}

/** The email is not written like one. */
export function invalidEmail(): AcdError {
  return {
    error_code: 'AGENT_STATE_INVALID_EMAIL',
    error_message: 'Invalid email. You can use only valid email of agent which belongs to your account.',
    fields: ['email'],
  };
}

/** The account has no such not-ready reason; names the field as this service calls it. */
export function reasonNotFound(field: string): AcdError {
  return {
    error_code: 'AGENT_NOT_READY_REASON_NOT_FOUND',
    error_message: 'Agent not ready reason not found.',
    fields: [field],
  };
}

/** "Change the details" came without all of the agent's skills. */
export function allSkillsRequired(): AcdError {
  return {
    success: false,
    error_code: 'ACD_USER_DETAILS_ALL_SKILLS_REQUIRED_ERROR',
    error_message: 'Provide all user skills to use this API.',
    fields: [],
  };
}

/** Ours: no such address (404). */
export function pathNotFound(): AcdError {
  return { error_code: 'NOT_FOUND', error_message: 'Not found.', fields: [] };
}

/** Ours: the address only takes POST (405). */
export function onlyPost(): AcdError {
  return { error_code: 'METHOD_NOT_ALLOWED', error_message: 'Only POST is allowed.', fields: [] };
}

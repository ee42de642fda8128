/** The version of every plain count of models (`stage:…`, `funnel:…`, `held-at:…`): raised when what they count changes. */
export const countsVersion = 1;

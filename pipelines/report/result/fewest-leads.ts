/** Below this many leads no rate is shown. */
export const fewestLeads = 10;

/** Every section in the order in which people read them; the first only where a guard failed. */
export const sectionTitles = [
  "What failed",
  "Which leads to work today?",
  "Is the score right?",
  "What makes a good lead?",
  "Is it the leads or the team?",
  "What happens after the handoff?",
  "What do the reasons teach?",
  "Where is the bar?",
  "What will come?",
  "What changed since 1.1.0?",
  "Is the score going stale?",
  "Which data is missing?",
  "What we could not judge",
  "How it was done",
];

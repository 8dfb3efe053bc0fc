/** A horizon of 15 days, two days on which a forecast is made, and the grades of four leads. */
export const horizon = `
  horizon_days
  15`;
export const days = `
  forecast_day | quarter_over | is_last
  2026-01-01   | 2026-04-01   | false
  2026-04-01   | 2026-07-01   | true`;
export const grades = `
  lead_id | territory | product_line | judged_probability | probability
  L1      | North     | Cloud        | 0.2                | 0.3
  L2      | North     | Cloud        | -                  | 0.2
  L3      | -         | -            | 0.2                | 0.9
  L4      | South     | -            | 0                  | 0`;

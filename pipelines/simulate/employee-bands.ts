/** Employee bands: the lowest number of employees in each; a band ends where the next begins. */
export const EMPLOYEE_BANDS = {
  "1-10": 1,
  "11-50": 11,
  "51-200": 51,
  "201-1000": 201,
  "1001-5000": 1001,
  "5001+": 5001,
};

export type EmployeeBand = keyof typeof EMPLOYEE_BANDS;

/** The band that a number of employees falls in. */
export function employeeBand(employees: number): EmployeeBand {
  const bands = Object.keys(EMPLOYEE_BANDS) as EmployeeBand[];
  return bands.findLast((band) => employees >= EMPLOYEE_BANDS[band]) ?? "1-10";
}

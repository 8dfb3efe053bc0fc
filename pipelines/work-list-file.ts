/** The open leads that sales may work, beside the report. */
export const workListFile = "work_list.csv";

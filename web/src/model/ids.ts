/** So much of a report's or table's id tells it from others of its case; the whole of it is 65 characters. */
const Shown = 13;

/** The same words with ids of reports and tables cut short. */
export const short = (words: string) => words.replace(/\b[rt][0-9a-f]{64}\b/g, (id) => id.slice(0, Shown));

/** A file's name without its folders. */
export const fileName = (path: string) => path.split('/').at(-1) ?? path;

/** What a report is called: its title, else its file. */
export const titleOf = ({ title, path }: { title: string | null; path: string }) => title ?? fileName(path);

/** A report in a list to choose from: "AMN, 2020-01-10: Title". */
export const reportLine = (report: { title: string | null; path: string; outlet: string | null; published: string | null }) =>
  `${report.outlet ?? 'unknown outlet'}, ${report.published ?? 'undated'}: ${titleOf(report)}`;

/** True for a version of the reading that is the fast reader's: "en-1a2b…", not "en-careful-1a2b…". */
export const wasReadFast = (models: string) => !models.includes('-careful-');

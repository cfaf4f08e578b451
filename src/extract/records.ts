/** A line of a file of JSON Lines: an article of its own, which goes by `news.ndjson#3`. */
export interface RecordName {
  readonly file: string
  /** Counts from 1, with the empty ones. */
  readonly line: number
}

/** Whether a file holds an article in each line, by its name. */
export const isRecords = (path: string): boolean => /\.(?:ndjson|jsonl)$/i.test(path)

export const recordName = (file: string, line: number): string => `${file}#${line}`

/** The file and line of an article that is a record; undefined for one that is a file. */
export function recordOf(path: string): RecordName | undefined {
  const [, file, line] = /^(.*\.(?:ndjson|jsonl))#([1-9]\d{0,9})$/is.exec(path) ?? []
  return file === undefined ? undefined : {file, line: Number(line)}
}

/** The file in which an article lies. */
export const fileOf = (path: string): string => recordOf(path)?.file ?? path

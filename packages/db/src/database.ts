/** Something that runs SQL: a database or one transaction of it. Rows are plain objects in snake_case as selected. */
export interface Sql {
  /** Parameters are $1, $2, ... ; `date` columns come as `YYYY-MM-DD`, `timestamptz` as Date, counts as number. */
  query<R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<R[]>
}

export interface Database extends Sql {
  readonly kind: 'pglite' | 'postgres'
  /** All or nothing. Inside `work` use only the given handle: PGlite hangs on the outer one. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** As much of the peers as we call: they come without types, or without right ones. */
declare module 'express' {
  type Request = { body: Record<string, string> }
  type Response = { type(name: string): Response; send(text: string): void }
  type App = { use(handler: unknown): void; post(path: string, handler: (request: Request, response: Response) => Promise<void>): void; listen: import('node:http').Server['listen'] }
  const express: { (): App; urlencoded(options: { extended: boolean }): unknown }
  export default express
}

declare module 'ussd-menu-builder' {
  export default class UssdMenu {
    val: string
    args: { text: string; phoneNumber: string; serviceCode: string; sessionId: string }
    startState(options: { run?: () => void; next: Record<string, string> }): void
    state(name: string, options: { run: () => void | Promise<void>; next?: Record<string, string> }): void
    con(text: string): void
    end(text: string): void
    run(args: Record<string, string>): Promise<string>
  }
}

declare module 'pg-boss' {
  type Job = { id: string }
  export default class PgBoss {
    constructor(options: { connectionString: string; max: number; supervise: boolean; schedule: boolean })
    start(): Promise<unknown>
    createQueue(name: string): Promise<void>
    insert(jobs: { name: string; data: object }[]): Promise<unknown>
    fetch(name: string, options: { batchSize: number }): Promise<Job[]>
    complete(name: string, ids: string[]): Promise<unknown>
    stop(): Promise<void>
  }
}

declare module 'graphile-worker' {
  type Utils = { migrate(): Promise<void>; release(): Promise<void> }
  type Preset = { worker: Record<string, number | boolean | { size: number }> }
  export const Logger: new (factory: () => () => void) => object
  export function makeWorkerUtils(options: { connectionString: string }): Promise<Utils>
  export function run(options: {
    pgPool: import('pg').Pool; taskList: Record<string, () => Promise<void>>; noHandleSignals: boolean; logger: object; preset: Preset
  }): Promise<{ stop(): Promise<void> }>
}

import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the photos of a test go; the folder is made with the first of them. */
export const newMediaDir = (): string => join(tmpdir(), `jemput-media-${randomUUID()}`)

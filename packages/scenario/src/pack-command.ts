import { DataDirLocked } from '@jemput/db'
import type { Answer } from '@jemput/api/pack'
import { askWithStories } from './pack.ts'

function tell({ code, text }: Answer): void {
  const out = code === 2 ? process.stderr : process.stdout
  out.write(`${text}\n`)
  process.exitCode = code
}

try {
  tell(await askWithStories(process.argv.slice(2), { env: process.env, now: Date.now() }, (text) => { process.stderr.write(`${text}\n`) }))
} catch (error) {
  if (!(error instanceof DataDirLocked)) throw error
  tell({ code: 2, text: error.message })
}

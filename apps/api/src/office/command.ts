import { DataDirLocked } from '@jemput/db'
import { ask } from './ask.ts'
import { complain, type Answer } from './verbs/answer.ts'

function tell({ code, text }: Answer): void {
  if (code === 2) console.error(text)
  else console.log(text)
  process.exitCode = code
}

try {
  tell(await ask(process.argv.slice(2), { env: process.env, now: Date.now() }))
} catch (error) {
  if (!(error instanceof DataDirLocked)) throw error
  tell(complain(error.message))
}

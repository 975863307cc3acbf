import { Installation } from './installation.ts'
import { runStories } from './story/run-stories.ts'

const output = {
  say: (text: string) => { process.stdout.write(`${text}\n`) },
  complain: (text: string) => { process.stderr.write(`${text}\n`) },
}
process.exitCode = await runStories(process.argv.slice(2), output, Installation.during)

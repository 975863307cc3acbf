import { playDemand } from './demand/play-demand.ts'
import { Installation } from './installation.ts'
import { runStories } from './story/run-stories.ts'

const output = {
  say: (text: string) => { process.stdout.write(`${text}\n`) },
  complain: (text: string) => { process.stderr.write(`${text}\n`) },
}
const files = process.argv.slice(2)
// A list of what people want, and when, is played as a whole.
process.exitCode = files.length > 0 && files.every((file) => file.endsWith('.csv')) ? await playDemand(files, output) : await runStories(files, output, Installation.during)

import { runStories } from './story/run-stories.ts'

process.exitCode = await runStories(process.argv.slice(2), {
  say: (text) => { process.stdout.write(`${text}\n`) },
  complain: (text) => { process.stderr.write(`${text}\n`) },
})

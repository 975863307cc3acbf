// Every `npm run` of this repository begins here. No dependencies: it also runs where nothing is installed yet.
// Syntax that an old Node still parses, so that it can say what it lacks.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Jemput needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/`)
  process.exitCode = 1
} else {
  import('./commands.mjs').then(({ run }) => run(process.argv[2], process.argv.slice(3))).then(
    (code) => { if (code) process.exitCode = code },
    (error) => {
      console.error(error)
      process.exitCode = 1
    },
  )
}

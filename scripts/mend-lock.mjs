// Run after a change of dependencies: `node scripts/mend-lock.mjs`.
// npm leaves platform packages that it can't find out of the lock file, and then a newer npm refuses the file with
// "Missing: @turbo/darwin-64 from lock file". What is missing is only a name, a version and a platform: those we know.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`]) continue
    lock.packages[`node_modules/${name}`] = { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...platformOf(name) }
    console.log(`added ${name} ${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)

/** '@oxlint/binding-linux-arm64-musl' -> { cpu: ['arm64'], libc: ['musl'], os: ['linux'] } */
function platformOf(name) {
  const words = name.split('/')[1].split('-')
  const os = { windows: 'win32' }[words.find((word) => word === 'windows')] ??
    words.find((word) => ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(word))
  const cpu = { 64: 'x64' }[words.find((word) => word === '64')] ??
    words.find((word) => ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'].includes(word))
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : undefined
  if (!os || !cpu) throw new Error(`What platform is ${name} for?`)
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] }
}

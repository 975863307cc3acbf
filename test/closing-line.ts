import type { Reporter, TestModule } from 'vitest/node'

/** Says the result once more in the plain words that build servers look for: `812 passed, 0 failed`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0)
    const failed = count('failed') + broken.length + errors.length
    // Tests are never skipped here; a run that broke off leaves some that never began.
    const pending = tests.length - count('passed') - count('failed')
    process.stdout.write(`\n${count('passed')} passed, ${failed} failed${pending ? `, ${pending} skipped` : ''}\n`)
  }
}

import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { ClosingLine } from './test/closing-line.ts'

const isLong = (file: TestSpecification) => /\/(durability|stampede|start|features|pages|outage|courier|link|disk|whole-way)\b/.test(file.moduleId)

/** Tests against a real server or browser take longest: they begin first, and the short ones fill the other worker. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ['apps/*/test/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['packages/db/src/testing/door.ts', 'packages/chromium/src/build-once.ts'],
    // An embedded database takes 0.8 GB, so not one for each core; on two cores a third file runs while another one waits for its browser.
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', new ClosingLine()],
    sequence: { sequencer: LongestFirst },
  },
})

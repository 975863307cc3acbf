import { expect, test } from 'vitest'
import { afterApplication, afterParcel, applicationStates, ApplicationStatus, parcelStates, ParcelStatus, parsePassport } from '@jemput/domain'

/** Everything that can be reached from a state. */
function reach(from: string, next: (status: string) => readonly string[]): Set<string> {
  const seen = new Set([from])
  for (const status of seen) for (const after of next(status)) seen.add(after)
  return seen
}

test('from every open state of a parcel an end can be reached, and none follows a settled one', () => {
  for (const status of ParcelStatus.options) {
    const ends = [...reach(status, (each) => Object.values(parcelStates[ParcelStatus.parse(each)].on))].filter((each) => !parcelStates[ParcelStatus.parse(each)].open)
    expect(ends.length, status).toBeGreaterThan(0)
    if (!parcelStates[status].open) expect(parcelStates[status].on).toEqual({})
  }
})

test('a passport changes hands only where its parcel says so', () => {
  expect(afterParcel('requested', 'deliver')).toBeUndefined()
  expect(afterParcel('out', 'deliver')).toBe('delivered')
  expect(afterParcel('delivered', 'fail')).toBeUndefined()
  expect(parcelStates.failed.holder).toBe('courier')
})

test('an application is accepted only when it is complete', () => {
  expect(afterApplication('received', 'accept')).toBeUndefined()
  expect(afterApplication('complete', 'accept')).toBe('accepted')
  for (const status of ApplicationStatus.options) if (!applicationStates[status].open) expect(applicationStates[status].on).toEqual({})
})

test('a passport number is read in any spelling', () => {
  expect(parsePassport('x 123-4567')).toEqual({ ok: true, value: 'X1234567' })
  expect(parsePassport('1234567')).toEqual({ ok: false, code: 'format' })
})

import { expect, test } from 'vitest'
import { afterVisit, homeVisitStates, HomeVisitStatus, OPEN_VISITS } from '@jemput/domain'

test('a request is open until the officers were there or it was declined', () => {
  expect(OPEN_VISITS).toEqual(['requested', 'accepted', 'scheduled'])
})

test('from every open state a request can be settled, and a settled one stays as it is', () => {
  for (const status of HomeVisitStatus.options) {
    expect(afterVisit(status, 'decline'), status).toBe(homeVisitStates[status].open ? 'declined' : undefined)
  }
  expect(afterVisit('requested', 'schedule')).toBe('scheduled')
  expect(afterVisit('requested', 'finish')).toBeUndefined()
  expect(afterVisit('scheduled', 'finish')).toBe('done')
})

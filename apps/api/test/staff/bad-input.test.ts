import { fields } from '@jemput/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeDay, staffOf, type OfficeDay } from './office-day.ts'

const OFFICE = 'palembang'
let day: OfficeDay
beforeAll(async () => { day = await openOfficeDay() })
afterAll(() => day.close())

test('whoever sends something wrong is told which field, and what would be right', async () => {
  const officer = await staffOf(day, OFFICE, 'officer')
  const ask = (body: unknown, language = 'id') => officer.post(`/offices/${OFFICE}/check-ins`, body, { 'accept-language': language })
  expect((await ask({ code: 7 })).body).toMatchObject({ code: 'bad-field', title: 'Isian kode tidak dapat dipakai. Contoh yang benar: 4071-2683' })
  expect((await ask({}, 'en')).body).toMatchObject({ title: 'The code cannot be used. An example of a right one: 4071-2683' })
  for (const body of ['{', '[]', '"x"']) {
    expect((await ask(body)).body).toMatchObject({ status: 400, code: 'bad-request', title: 'Permintaan ini tidak dapat dibaca.' })
  }
})

type Schema = { properties?: Record<string, Schema>; items?: Schema; oneOf?: Schema[]; anyOf?: Schema[] }
const namesIn = ({ properties = {}, items, oneOf = [], anyOf = [] }: Schema): string[] =>
  [...Object.keys(properties), ...[...items ? [items] : [], ...Object.values(properties), ...oneOf, ...anyOf].flatMap(namesIn)]

test('every field of every request has its words', async () => {
  const { paths } = JSON.parse(await (await day.app.request('/openapi.json')).text())
  type Asked = { parameters?: { name: string }[]; requestBody?: { content: { 'application/json': { schema: Schema } } } }
  const asked = Object.values<Record<string, Asked>>(paths).flatMap((each) => Object.values(each)).flatMap(({ parameters = [], requestBody }) =>
    [...parameters.map(({ name }) => name), ...namesIn(requestBody?.content['application/json'].schema ?? {})])
  expect([...new Set(asked)].sort()).toEqual(Object.keys(fields).sort())
})

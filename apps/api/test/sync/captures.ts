import { dictionaryOf, type FormBundle } from '@jemput/flow/form'
import type { Body, MediaRef } from '@jemput/sync'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import type { FieldPhone } from './field-phone.ts'
import type { Waiting } from './field-phone.ts'

/** A form as a phone fetches it. */
export async function fetchForm(phone: FieldPhone, id: string, version = 1): Promise<FormBundle> {
  const response = await phone.app.request(`/sync/v1/forms/${version}/${id}`, { headers: { authorization: `Bearer ${phone.enrolled.token}` } })
  if (response.status !== 200) throw new Error(`no form: ${await response.text()}`)
  return JSON.parse(await response.text())
}

let colours = 0
/** A picture like no other: colours so far apart that JPEG keeps them apart. */
export const photo = async (use: string, width = 640): Promise<{ use: string; bytes: Uint8Array; mime: MediaRef['mime'] }> => ({
  use, mime: 'image/jpeg',
  bytes: new Uint8Array(await sharp({ create: { width, height: 480, channels: 3, background: { r: ++colours * 8 % 256, g: (colours >> 5) * 8, b: 90 } } }).jpeg().toBuffer()),
})

export const answersOfSiti = {
  consentCapture: true, nik: '2172015508600001', name: 'Siti Rohana', birthDate: '1960-08-15', sex: 'F', birthPlace: 'Dabo Singkep',
  address: 'Kampung Bugis RT 2 no. 14', phone: '+6281277001122', cannotSign: false,
}
/** Somebody else of the same village; `no` tells them apart. */
export const answersOf = (no: number) => ({
  ...answersOfSiti, nik: `217201010160${String(no).padStart(4, '0')}`, name: `Warga ${['Adi', 'Budi', 'Citra', 'Dewi', 'Eka', 'Fajar', 'Gita', 'Hadi'][no % 8] ?? ''}`,
  birthDate: '1960-01-01', sex: 'M',
})

type Captured = {
  visit: string; roster?: string | null; answers?: Body<'capture'>['answers']; overruled?: Body<'capture'>['overruled']; uses?: readonly string[]; entity?: string
  at?: number
}
/** Captures somebody on the form, with a picture for each of these questions. */
export async function capture(phone: FieldPhone, bundle: FormBundle, {
  visit, roster = null, answers = answersOfSiti, overruled = {}, uses = ['ktpPhoto', 'kkPhoto', 'portrait', 'signature'], entity = uuidv7(), at = 1_504_490_400_000,
}: Captured): Promise<Waiting & { application: string }> {
  const photos = await Promise.all(uses.map((use) => photo(use)))
  const operation = await phone.finalise({
    kind: 'capture', entity, form: { id: bundle.form.id, version: bundle.version, dictionary: dictionaryOf(bundle) }, photos,
    body: (media) => ({
      visit, roster, at, language: 'id', overruled, thumbnail: null,
      answers: { ...answers, ...Object.fromEntries(media.map(({ use, sha256 }) => [use, sha256])) },
    }),
  })
  return { ...operation, application: entity }
}

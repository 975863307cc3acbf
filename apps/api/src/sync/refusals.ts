import type { MediaRefusal } from '@jemput/sync'
import type { Context } from 'hono'
import { problem } from '../http/problem.ts'

type Code = MediaRefusal | 'bad-request' | 'body-too-large' | 'code-unknown' | 'too-many-tries' | 'unknown-phone' | 'revoked' | 'form-unknown' | 'try-later'

/** Why a phone is refused: status and words. */
const refusals = {
  'bad-request': { status: 400, id: 'Kiriman ini tidak dapat dibaca.', en: 'This cannot be read.' },
  'body-too-large': { status: 413, id: 'Kiriman ini terlalu besar sekaligus.', en: 'This is too much at once.' },
  'code-unknown': { status: 404, id: 'Kode ini tidak dikenal, sudah dipakai, atau sudah lewat waktunya.', en: 'This code is unknown, used up, or too old.' },
  'too-many-tries': { status: 429, id: 'Terlalu sering mencoba. Tunggu sepuluh menit.', en: 'Too many tries. Wait ten minutes.' },
  'unknown-phone': { status: 401, id: 'HP ini belum didaftarkan.', en: 'This phone is not enrolled.' },
  revoked: { status: 403, id: 'HP ini telah dicabut oleh kantor.', en: 'The office has revoked this phone.' },
  'form-unknown': { status: 404, id: 'Formulir ini tidak ada.', en: 'There is no such form.' },
  'try-later': { status: 503, id: 'Kantor sedang tidak dapat menyimpan. Tidak ada yang hilang; HP mencoba lagi.', en: 'The office cannot store anything just now. Nothing is lost; the phone tries again.' },
  'not-announced': { status: 409, id: 'Foto ini belum disebut dalam catatan yang terkirim.', en: 'No record that was sent names this photo yet.' },
  'not-an-image': { status: 422, id: 'Berkas ini bukan foto JPEG, PNG, atau WebP yang utuh.', en: 'This file is no whole JPEG, PNG or WebP image.' },
  'too-large': { status: 422, id: 'Foto ini terlalu besar.', en: 'This photo is too large.' },
  'hash-differs': { status: 422, id: 'Isi foto ini bukan yang dicatat saat diambil.', en: 'This photo is not the one that was taken.' },
  unreadable: { status: 422, id: 'Foto ini tidak dapat dibuka dengan kunci kantor.', en: 'This photo cannot be opened with the office key.' },
} as const satisfies Record<Code, { status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503; id: string; en: string }>

export function refuse(c: Context, code: Code): Response {
  const { status, ...words } = refusals[code]
  return problem(c, status, words[/^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'id'], undefined, code)
}

/** Plainly made-up people. Each NIK agrees with its birth date and sex. */
export const OFFICE = 'tanjungpinang'
export const DIAL = '*384*21#'
export const SMS = '+628110000021'

/** Books by USSD. */
export const budi = { phone: '+6281200000101', nik: '2172011708900001', name: 'Budi Contoh', born: '17081990' }
/** Her son asks that officers come. */
export const halimah = {
  phone: '+6281200000102', contact: '081200000102', nik: '2172015508600002', name: 'Halimah Contoh', born: { day: '15', month: '8', year: '1960' }, address: 'Jl Contoh 10 Kijang',
}
/** On the roster of the village. */
export const rohana = { nik: '2172014107510002', name: 'Rohana Contoh', contact: '081200000103', phone: '+6281200000103', born: { day: '1', month: '7', year: '1951' } }
/** Walked in. */
export const salim = { nik: '2172010302700003', name: 'Salim Contoh', contact: '081200000104', phone: '+6281200000104', born: { day: '3', month: '2', year: '1970' } }

/** Ten lines as somebody pastes them out of a sheet. */
export const roster = [
  ['Nama', 'NIK', 'Tanggal lahir', 'L/P', 'HP'],
  [rohana.name, rohana.nik, '01-07-1951', 'P', rohana.contact],
  ...Array.from({ length: 9 }, (_, n) => [`Peserta Contoh ${'ABCDEFGHI'[n]}`, `21720101016${n}0001`, `01-01-196${n}`, 'L', '']),
].map((row) => row.join('\t')).join('\n')

/** What must stand nowhere as it was written. */
export const secrets = [budi, halimah, rohana, salim].flatMap(({ nik, name }) => [nik, name]).concat(halimah.address)

/** The peers' words: as many and as long as ours. */
export const screens = {
  service: '1 Paspor baru\n2 Penggantian',
  date: 'Pilih tanggal:\n1 Sel 05/09 (150)\n2 Rab 06/09 (150)\n3 Kam 07/09 (150)\n4 Jum 08/09 (150)\n0 Kembali',
  window: 'Pilih jam:\n1 08.00-10.00 (50)\n2 10.00-12.00 (50)\n3 13.00-15.00 (50)\n0 Kembali',
  people: 'Berapa orang (1-5)?',
  nik: 'Tempat disimpan 15 menit.\nNIK orang 1 (16 angka):',
  name: 'Nama orang 1 (sesuai KTP):',
  summary: (name: string) => `Sel 05/09/17 08.00-10.00\n1 orang: ${name}\n1 Ya\n2 Batal`,
  done: (phone: string) => `Antrean A-012, kode ${phone.slice(-8)}. Sel 05/09/17 08.00-10.00 WIB. Bawa KTP, KK dan akta asli.`,
  full: 'Penuh. Silakan pilih waktu lain.',
}

# language: id
Fitur: CEK, UBAH, BATAL menutup kekurangan tahun 2017 (sumber 003)
  "Kekurangannya adalah konsep pembatalan atau penjadwalan ulang." Di sini keduanya ada, lewat SMS biasa.

  Dasar:
    Dengan kantor "bogor"
    Dan sekarang 2017-08-07 07:31
    Dan +628131 mengirim SMS "#Rahmat#03051979#09082017"

  Skenario: CEK sebelum dan sesudah konfirmasi (W13, AC-W10)
    Ketika +628131 mengirim SMS "CEK"
    Maka +628131 menerima SMS berisi "Rahmat: menunggu konfirmasi"
    Ketika +628131 mengirim SMS "YA"
    Dan +628131 mengirim SMS "cek"
    Maka +628131 menerima SMS berisi "Rahmat: terkonfirmasi. Kode {kode +628131}, antrean A-001, Rab 09/08/17 08.00-09.00 WIB"

  Skenario: BATAL sebelum konfirmasi melepas tempat seketika
    Ketika +628131 mengirim SMS "BATAL"
    Maka +628131 menerima SMS berisi "Tempat sudah dilepas"
    Dan antrean +628131 berstatus "cancelled"
    Dan 0 kursi terisi pada 2017-08-09 pukul 08:00

  Skenario: BATAL sesudah konfirmasi meminta tanggal lahir (AC-W8, AC-W10)
    Ketika +628131 mengirim SMS "YA"
    Dan +628131 mengirim SMS "BATAL"
    Maka +628131 menerima SMS berisi "tanggal lahir"
    Ketika +628131 mengirim SMS "03-05-1979"
    Maka +628131 menerima SMS berisi "Batalkan antrean ini?"
    Ketika +628131 mengirim SMS "YA"
    Maka +628131 menerima SMS berisi "dibatalkan. Anda boleh mendaftar lagi kapan saja"
    Dan antrean +628131 berstatus "cancelled"
    Dan 0 kursi terisi pada 2017-08-09 pukul 08:00

  Skenario: Kode dan tanggal lahir dalam satu pesan, dari nomor mana pun (AC-W8)
    Ketika +628131 mengirim SMS "YA"
    Dan +628139 mengirim SMS "BATAL {kode +628131} 03051979"
    Dan +628139 mengirim SMS "YA"
    Maka antrean +628131 berstatus "cancelled"
    Dan +628131 menerima SMS berisi "Nomor lain membatalkan antrean"

  Skenario: Nomor lain memindahkan; pemiliknya diberi tahu ke mana
    Ketika +628131 mengirim SMS "YA"
    Dan +628139 mengirim SMS "UBAH {kode +628131} 03051979"
    Dan +628139 memilih "Kam 10/08/17"
    Dan +628139 mengirim SMS "YA"
    Maka +628139 menerima SMS berisi "Jadwal diubah"
    Dan +628131 menerima SMS berisi "ke Kam 10/08/17 08.00-09.00. Bukan atas izin Anda?"

  Skenario: Nomor lain tanpa tanggal lahir yang benar tidak dapat apa-apa (AC-W8)
    Ketika +628131 mengirim SMS "YA"
    Dan +628139 mengirim SMS "CEK {kode +628131}"
    Maka +628139 menerima SMS berisi "terdaftar untuk Rab 09/08/17"
    Ketika +628139 mengirim SMS "BATAL {kode +628131} 01011990"
    Dan +628139 mengirim SMS "YA"
    Maka +628139 menerima SMS berisi "Tanggal lahir tidak cocok"
    Dan antrean +628131 berstatus "confirmed"
    Dan 1 kursi terisi pada 2017-08-09 pukul 08:00

  Skenario: UBAH memindahkan ke hari lain (W13, AC-W10)
    Ketika +628131 mengirim SMS "YA"
    Dan +628131 mengirim SMS "UBAH"
    Dan +628131 mengirim SMS "03051979"
    Maka +628131 menerima SMS berisi "Pilih tanggal baru"
    Ketika +628131 memilih "Kam 10/08/17"
    Maka +628131 menerima SMS berisi "Pindah ke Kam 10/08/17 08.00-09.00 WIB?"
    Ketika +628131 mengirim SMS "YA"
    Maka +628131 menerima SMS berisi "Jadwal diubah ke Kam 10/08/17 08.00-09.00 WIB"
    Dan 0 kursi terisi pada 2017-08-09 pukul 08:00
    Dan 1 kursi terisi pada 2017-08-10 pukul 08:00
    Dan antrean +628131 berstatus "confirmed"

  Skenario: UBAH sebelum konfirmasi dijelaskan
    Ketika +628131 mengirim SMS "UBAH"
    Maka +628131 menerima SMS berisi "belum dikonfirmasi"
    Dan antrean +628131 berstatus "held"

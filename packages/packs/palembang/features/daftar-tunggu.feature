# language: id
Fitur: Daftar tunggu, bila semua jadwal penuh
  Tempat yang kembali ditawarkan lebih dahulu kepada yang menunggu paling lama. Yang tidak menjawab dalam satu jam kehilangan
  gilirannya, dan yang berikutnya ditawari. Malam hari tidak ada tawaran, dan waktu menjawab tidak berjalan.

  Dasar:
    Dengan kantor "palembang"
    Dan sekarang 2017-09-04 09:00
    Dan +628191 punya antrean pada 2017-09-06 pukul 08:00
    Dan semua kursi terisi sampai 2017-10-05

  Skenario: Menunggu, ditawari, menjawab YA, dan mendapat nomor antrean
    Ketika +628121 menghubungi "*384*16*1*1#"
    Maka layar berisi "Semua jadwal penuh. Masuk daftar tunggu?"
    Ketika +628121 memilih "Daftar tunggu"
    Dan +628121 menjawab "1"
    Maka layar berisi "Anda nomor 1 di daftar tunggu"
    Dan sesi berakhir
    Dan +628121 menerima SMS berisi "Anda nomor 1 di daftar tunggu"
    Ketika kantor membatalkan antrean +628191 karena "listrik padam"
    Maka +628191 menerima SMS berisi "dibatalkan kantor: listrik padam. Anda boleh langsung mendaftar lagi"
    Dan +628121 menerima SMS berisi "Ada tempat Rab 06/09/17 08.00-10.00 WIB untuk 1 orang. Balas YA sebelum 04/09 10.00"
    Dan antrean +628121 berstatus "held"
    # Yang baru menelepon tidak mendahului yang menunggu.
    Ketika +628122 menghubungi "*384*16*1*1#"
    Maka layar berisi "Semua jadwal penuh"
    Ketika +628121 mengirim SMS "YA"
    Maka +628121 menerima SMS berisi "Balas dengan NIK"
    Ketika +628121 mengirim SMS "1671011701870001"
    Dan +628121 mengirim SMS "Budi Santoso"
    Dan +628121 mengirim SMS "YA"
    Maka +628121 menerima SMS berisi "terkonfirmasi Rab 06/09/17 08.00-10.00 WIB"
    Dan antrean +628121 berstatus "confirmed"

  Skenario: Tidak menjawab: tawaran lewat, dan yang berikutnya ditawari
    Ketika +628121 menghubungi "*384*16*1*1*1*1#"
    Maka layar berisi "Anda nomor 1"
    Ketika +628122 menghubungi "*384*16*1*1*1*1#"
    Maka layar berisi "Anda nomor 2"
    Ketika kantor membatalkan antrean +628191 karena "listrik padam"
    Maka +628121 menerima SMS berisi "Ada tempat Rab 06/09/17"
    Dan +628122 menerima SMS berisi "Anda nomor 2"
    Dan +628122 tidak menerima SMS
    Ketika +628122 mengirim SMS "CEK"
    Maka +628122 menerima SMS berisi "Anda nomor 1 di daftar tunggu, untuk 1 orang"
    Ketika 60 menit berlalu
    Maka +628121 menerima SMS berisi "Tawaran Rab 06/09/17 08.00-10.00 sudah lewat dan diberikan kepada pemohon lain"
    Dan antrean +628121 berstatus "expired"
    Dan +628122 menerima SMS berisi "Ada tempat Rab 06/09/17 08.00-10.00 WIB"
    Ketika +628122 mengirim SMS "BATAL"
    Maka +628122 menerima SMS berisi "Tempat sudah dilepas"
    Dan 49 kursi terisi pada 2017-09-06 pukul 08:00

  Skenario: Malam hari tidak ada tawaran, dan pagi hari yang menunggu tetap lebih dahulu
    Dengan sekarang 2017-09-04 19:30
    Ketika +628121 mengirim SMS "DAFTAR"
    Dan +628121 mengirim SMS "1"
    Dan +628121 mengirim SMS "1"
    Dan +628121 mengirim SMS "1"
    Maka +628121 menerima SMS berisi "Anda nomor 1 di daftar tunggu"
    Ketika sekarang 2017-09-04 22:00
    Dan kantor membatalkan antrean +628191 karena "listrik padam"
    Maka +628121 tidak menerima SMS
    Ketika +628122 menghubungi "*384*16*1*1#"
    Maka layar berisi "Semua jadwal penuh"
    Ketika sekarang 2017-09-05 06:30
    Maka +628121 menerima SMS berisi "Ada tempat Rab 06/09/17 08.00-10.00 WIB untuk 1 orang. Balas YA sebelum 05/09 07.30"

  Skenario: Rombongan yang tidak muat tidak menahan orang di belakangnya
    Ketika +628121 menghubungi "*384*16*1*1*1*3#"
    Maka layar berisi "Anda nomor 1"
    Ketika +628122 menghubungi "*384*16*1*1*1*1#"
    Dan kantor membatalkan antrean +628191 karena "listrik padam"
    Maka +628122 menerima SMS berisi "Ada tempat Rab 06/09/17"
    Ketika +628121 mengirim SMS "TUNGGU"
    Maka +628121 menerima SMS berisi "Anda nomor 1 di daftar tunggu, untuk 3 orang"

  Skenario: Yang menunggu boleh keluar dari daftar
    Ketika +628121 menghubungi "*384*16*1*1*1*1#"
    Dan +628121 menghubungi "*384*16*2#"
    Maka layar berisi "Anda nomor 1 di daftar tunggu, untuk 1 orang"
    Ketika +628121 memilih "Keluar dari daftar"
    Maka layar berisi "Anda tidak lagi di daftar tunggu"
    Ketika kantor membatalkan antrean +628191 karena "listrik padam"
    Maka antrean +628121 berstatus "none"
    Dan 49 kursi terisi pada 2017-09-06 pukul 08:00

# language: id
Fitur: Yang disebabkan kantor tidak menghukum siapa pun (AC-A5)
  Kantor dapat menutup satu hari, membatalkan satu antrean, dan menyatakan sistemnya terganggu, juga bila orang sudah punya antrean.
  Mereka diberi waktu lain atau dilayani juga, diberi tahu lewat SMS, dan tidak pernah terkunci.

  Dasar:
    Dengan kantor "ambon"
    Dan sekarang 2019-03-01 10:00
    Dan +628151 punya antrean pada 2019-03-20 pukul 08:00 dengan NIK "8171011701870001"

  Skenario: Antrean yang dibatalkan kantor: boleh langsung mendaftar lagi
    Ketika kantor membatalkan antrean +628151 karena "listrik padam"
    Maka +628151 menerima SMS berisi "dibatalkan kantor: listrik padam. Anda boleh langsung mendaftar lagi"
    Dan antrean +628151 berstatus "cancelled"
    Dan 0 kursi terisi pada 2019-03-20
    Ketika +628151 menghubungi "*384*81*1*1*1*1*1*8171011701870001#"
    Maka layar berisi "Nama lengkap"

  Skenario: Hari yang ditutup: antrean pindah ke waktu terdekat sesudahnya, sekali diberi tahu
    Dengan +628152 punya antrean pada 2019-03-20 pukul 09:00
    Ketika kantor tutup pada 2019-03-20 karena "banjir"
    Maka +628151 menerima SMS berisi "Kantor tutup Rab 20/03/19. Antrean {kode +628151} pindah ke Kam 21/03/19 08.00-09.00 WIT"
    Dan +628152 menerima SMS berisi "pindah ke Kam 21/03/19 08.00-09.00 WIT"
    Dan 0 kursi terisi pada 2019-03-20
    Dan 2 kursi terisi pada 2019-03-21 pukul 08:00
    Ketika 60 menit berlalu
    Maka +628151 tidak menerima SMS
    # Hari itu tidak ditawarkan lagi kepada siapa pun.
    Ketika sekarang 2019-03-19 10:00
    Dan +628153 menghubungi "*384*81*1*1#"
    Maka layar berisi "1 Kam 21/03/19"

  Skenario: Yang dipindah kantor boleh membatalkan tanpa terkunci
    Ketika kantor tutup pada 2019-03-20 karena "banjir"
    Dan +628151 mengirim SMS "BATAL {kode +628151}#17011987"
    Dan +628151 mengirim SMS "YA"
    Maka +628151 menerima SMS berisi "Anda boleh mendaftar lagi kapan saja"

  Skenario: Yang dipindah kantor dan tidak datang tidak terkunci
    Ketika kantor tutup pada 2019-03-20 karena "banjir"
    Dan sekarang 2019-03-22 09:00
    Maka antrean +628151 berstatus "no-show"
    Ketika +628151 menghubungi "*384*81*1*1*1*1*1*8171011701870001#"
    Maka layar berisi "Nama lengkap"

  Skenario: Hari yang ditutup karena keliru dibuka lagi: yang sudah pindah tetap pindah, dan hari itu dapat dipilih lagi
    Ketika kantor tutup pada 2019-03-20 karena "keliru"
    Dan kantor buka lagi pada 2019-03-20
    Maka 1 kursi terisi pada 2019-03-21
    Ketika sekarang 2019-03-19 10:00
    Dan +628153 menghubungi "*384*81*1*1#"
    Maka layar berisi "1 Rab 20/03/19"

  Skenario: Tidak ada waktu lain: tugas bagi petugas, dan yang pertama di daftar tunggu
    Dengan semua kursi terisi sampai 2019-05-15
    Ketika kantor tutup pada 2019-03-20 karena "banjir"
    Maka +628151 menerima SMS berisi "belum ada waktu pengganti untuk antrean {kode +628151}. Petugas akan menghubungi Anda. Bila ada tempat, Anda kami dahulukan."
    Dan antrean +628151 berstatus "cancelled"
    Ketika +628151 mengirim SMS "TUNGGU"
    Maka +628151 menerima SMS berisi "Anda nomor 1 di daftar tunggu"

  Skenario: Sistem terganggu: datang terlambat pun dilayani, juga keesokan harinya
    Dengan +628152 punya antrean pada 2019-03-20 pukul 09:00
    Dan sekarang 2019-03-20 07:30
    Ketika sistem kantor terganggu karena "server rusak"
    Maka +628151 menerima SMS berisi "Sistem kami sedang terganggu. Datanglah sesuai jadwal dengan kode {kode +628151}; Anda tetap dilayani"
    Ketika +628153 menghubungi "*384*81*1#"
    Maka layar berisi "Punya antrean hari ini? Datang saja, tetap dilayani. Daftar untuk hari lain?"
    Ketika +628153 memilih "Ya"
    Maka layar berisi "Keperluan Anda?"
    Ketika pukul 11:30 pemohon +628151 datang
    Maka antrean +628151 berstatus "arrived"
    Dan tiket "A-001" keluar
    Ketika sistem kantor pulih
    Dan sekarang 2019-03-21 09:00
    Maka antrean +628152 berstatus "confirmed"
    Ketika pukul 10:00 pemohon +628152 datang
    Maka antrean +628152 berstatus "arrived"

  Skenario: Yang tidak datang pada hari gangguan tidak terkunci
    Dengan sekarang 2019-03-20 07:30
    Ketika sistem kantor terganggu karena "server rusak"
    Dan sistem kantor pulih
    Dan sekarang 2019-03-29 09:00
    Maka antrean +628151 berstatus "no-show"
    Ketika +628151 menghubungi "*384*81*1*1*1*1*1*8171011701870001#"
    Maka layar berisi "Nama lengkap"

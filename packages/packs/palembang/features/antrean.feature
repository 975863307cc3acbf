# language: id
Fitur: Antrean paspor Palembang lewat telepon biasa (sumber 002)
  Sejak 4 September 2017 Palembang hanya melayani antrean yang didaftarkan lebih dahulu. Pemohon memilih
  sendiri hari dan jamnya, dalam rentang dua jam; sehari 150 orang.

  Dasar:
    Dengan kantor "palembang"
    Dan sekarang 2017-09-04 09:00

  Skenario: Satu orang mendaftar dan mendapat nomor antrean (A15, A16, AC-A1)
    Ketika +628121 menghubungi "*384*16#"
    Maka layar adalah:
      """
      Kanim Palembang
      1 Daftar antrean
      2 Cek, ubah, batal
      3 Syarat paspor
      4 Bantuan
      5 Data Anda
      6 English
      """
    Ketika +628121 memilih "Daftar antrean"
    Dan +628121 memilih "Paspor baru"
    Maka layar berisi "1 Sel 05/09/17 (sisa 150)"
    Ketika +628121 memilih "Sel 05/09/17"
    Maka layar berisi "1 08.00-10.00 (sisa 50)"
    Dan layar berisi "2 10.00-12.00 (sisa 50)"
    Ketika +628121 memilih "08.00-10.00"
    Maka layar berisi "Berapa pemohon?"
    Ketika +628121 menjawab "1"
    Maka layar berisi "NIK (16 angka di KTP/KK)"
    Dan antrean +628121 berstatus "held"
    Ketika +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Maka layar berisi "Budi Santoso Sel 05/09/17 08.00-10.00 WIB"
    Ketika +628121 memilih "Ya"
    Maka layar berisi "Antrean A-001, kode {kode +628121}"
    Dan layar berisi "Sel 05/09/17 08.00-10.00 WIB"
    Dan sesi berakhir
    Dan +628121 menerima SMS berisi "Antrean A-001 terkonfirmasi Sel 05/09/17 08.00-10.00 WIB"
    Dan +628121 menerima SMS berisi "Kode {kode +628121}"
    Dan +628121 menerima SMS berisi "Bawa KTP, KK, akta asli"
    Dan antrean +628121 berstatus "confirmed"
    Dan 1 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Nomor nasional lebih dahulu menanyakan kantor (AC-A1)
    Ketika +628121 menghubungi "*384*1#"
    Maka layar berisi "Kantor imigrasi mana?"
    Ketika +628121 memilih "Palembang"
    Maka layar berisi "Kanim Palembang"
    Dan layar berisi "1 Daftar antrean"

  Skenario: Yang hafal menunya menghubungi sekaligus dengan jawabannya
    Ketika +628121 menghubungi "*384*16*1*1*1*2*1#"
    Maka layar berisi "Tempat ditahan sampai 09.15"
    Dan 1 kursi terisi pada 2017-09-05 pukul 10:00

  Skenario: Ganti paspor yang habis berlaku juga lewat antrean ini
    Ketika +628121 menghubungi "*384*16#"
    Dan +628121 memilih "Daftar antrean"
    Dan +628121 memilih "Ganti (habis berlaku)"
    Maka layar berisi "Pilih tanggal"

  Skenario: Jam yang penuh tidak ditawarkan lagi
    Dengan 50 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 menghubungi "*384*16*1*1#"
    Maka layar berisi "Sel 05/09/17 (sisa 100)"
    Ketika +628121 memilih "Sel 05/09/17"
    Maka layar berisi "1 10.00-12.00 (sisa 50)"

  Skenario: Seratus lima puluh orang sehari, lalu hari berikutnya (A18)
    Dengan 150 kursi terisi pada 2017-09-05
    Ketika +628121 menghubungi "*384*16*1*1#"
    Maka layar berisi "1 Rab 06/09/17 (sisa 150)"
    Dan 150 kursi terisi pada 2017-09-05

  Skenario: Hari Minggu dan hari libur tidak ada di daftar
    Dengan sekarang 2017-09-20 09:00
    Ketika +628121 menghubungi "*384*16*1*1#"
    Maka layar berisi "1 Jum 22/09/17"
    Dan layar berisi "2 Sen 25/09/17"

  Skenario: Tanggal yang lebih jauh ada di halaman berikut
    Ketika +628121 menghubungi "*384*16*1*1#"
    Maka layar berisi "9 Lagi"
    Ketika +628121 memilih "Sen 11/09/17"
    Maka layar berisi "Sen 11/09/17, pilih jam"

  Skenario: Satu keluarga datang bersama, dengan nomor yang berurutan (AC-A2)
    Ketika +628121 menghubungi "*384*16*1*1*1*1*2#"
    Maka layar berisi "satu KK"
    Ketika +628121 menjawab "1671010504100006"
    Maka layar berisi "Pemohon 1/2"
    Ketika +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Maka layar berisi "Pemohon 2/2"
    Ketika +628121 menjawab "1671015508900002"
    Dan +628121 menjawab "Siti Aminah"
    Maka layar berisi "Budi Santoso +1"
    Ketika +628121 memilih "Ya"
    Maka +628121 menerima SMS berisi "Antrean A-001"
    Dan +628121 menerima SMS berisi "A-002"
    Dan 2 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Enam orang terlalu banyak untuk satu nomor (AC-A2)
    Ketika +628121 menghubungi "*384*16*1*1*1*1#"
    Dan +628121 menjawab "6"
    Maka layar berisi "Maks 5 pemohon per nomor"
    Dan layar berisi "Berapa pemohon?"
    Ketika +628121 menjawab "tujuh"
    Maka layar berisi "Jawab dengan angka"
    Dan layar berisi "Perlu bantuan?"
    Dan 0 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Lima orang hanya dapat tempat bersama-sama, sebelum satu nama pun ditulis (AC-A3)
    Dengan 46 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 menghubungi "*384*16*1*1*1*1*5#"
    Maka layar berisi "Sisa 4 tempat. Yang cukup: Sel 05/09/17 10.00-12.00"
    Dan layar berisi "Sel 05/09/17 10.00-12.00"
    Dan 46 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 memilih "Ambil itu"
    Maka layar berisi "Nomor KK"
    Dan antrean +628121 berstatus "held"
    Dan 5 kursi terisi pada 2017-09-05 pukul 10:00
    Dan 46 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Lima orang memilih sendiri datang dalam dua jam, dan tahu keduanya sebelum menulis nama (AC-A3)
    Dengan 46 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 menghubungi "*384*16*1*1*1*1*5#"
    Dan +628121 memilih "Bagi dua jam"
    Maka layar adalah:
      """
      4 orang Sel 05/09/17 08.00-10.00
      1 orang Sel 05/09/17 10.00-12.00
      Ditahan s.d. 09.15
      1 Lanjutkan
      2 Lepaskan tempat
      00 Menu
      """
    Dan 50 kursi terisi pada 2017-09-05 pukul 08:00
    Dan 1 kursi terisi pada 2017-09-05 pukul 10:00
    Ketika +628121 memilih "Lanjutkan"
    Dan +628121 menjawab "1671010504100006"
    Dan +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Dan +628121 menjawab "1671015508900002"
    Dan +628121 menjawab "Siti Aminah"
    Dan +628121 menjawab "1671014101100003"
    Dan +628121 menjawab "Rani Lestari"
    Dan +628121 menjawab "1671011203850004"
    Dan +628121 menjawab "Joko Susilo"
    Maka layar berisi "Pemohon 5/5"
    Ketika +628121 menjawab "1671015205880005"
    Dan +628121 menjawab "Dewi Anggraini"
    Maka layar berisi "Budi Santoso +4"
    Ketika +628121 memilih "Ya"
    Maka +628121 menerima SMS berisi "Antrean A-047 s.d. A-050 terkonfirmasi Sel 05/09/17 08.00-10.00"
    Dan +628121 menerima SMS berisi "Anggota lain: antrean A-051 terkonfirmasi Sel 05/09/17 10.00-12.00"

  Skenario: Yang berubah pikiran melepaskan kedua jamnya (AC-A3)
    Dengan 46 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 menghubungi "*384*16*1*1*1*1*5#"
    Dan +628121 memilih "Bagi dua jam"
    Dan +628121 memilih "Lepaskan tempat"
    Maka 46 kursi terisi pada 2017-09-05 pukul 08:00
    Dan 0 kursi terisi pada 2017-09-05 pukul 10:00

  Skenario: Orang yang sudah punya antrean tidak mendapat tempat kedua; yang lain tetap (AC-A4)
    Dengan +628122 punya antrean pada 2017-09-06 pukul 08:00 dengan NIK "1671014101100003"
    Ketika +628121 menghubungi "*384*16*1*1*1*1*3#"
    Dan +628121 menjawab "1671010504100006"
    Dan +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Dan +628121 menjawab "1671015508900002"
    Dan +628121 menjawab "Siti Aminah"
    Dan +628121 menjawab "1671014101100003"
    Maka layar berisi "sudah punya antrean Rab 06/09/17"
    Dan 3 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 memilih "Tanpa orang ini"
    Maka layar berisi "Budi Santoso +1"
    Dan 2 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 memilih "Ya"
    Maka antrean +628121 berstatus "confirmed"
    Dan 2 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Antrean sendiri yang terlupa dapat langsung dilihat (AC-A4)
    Dengan +628121 punya antrean pada 2017-09-06 pukul 08:00 dengan NIK "1671011701870001"
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628121 menjawab "1671011701870001"
    Maka layar berisi "sudah punya antrean Rab 06/09/17"
    Ketika +628121 memilih "Lihat antrean"
    Maka layar berisi "Rab 06/09/17 08.00-10.00 WIB"
    Dan layar berisi "Batalkan"

  Skenario: Dua keluarga dari satu nomor adalah pekerjaan calo (A14)
    Ketika +628121 menghubungi "*384*16*1*1*1*1*2#"
    Dan +628121 menjawab "1671010504100006"
    Dan +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Dan +628121 menjawab "1671015508900002"
    Dan +628121 menjawab "Siti Aminah"
    Dan +628121 memilih "Ya"
    Maka antrean +628121 berstatus "confirmed"
    Ketika +628121 menghubungi "*384*16*1*1*2*1*2#"
    Maka layar berisi "Nomor ini sudah punya antrean aktif"
    Dan sesi berakhir
    Dan 0 kursi terisi pada 2017-09-06 pukul 08:00

  Skenario: Satu orang tidak disebut dua kali dalam satu antrean
    Ketika +628121 menghubungi "*384*16*1*1*1*1*2#"
    Dan +628121 menjawab "1671010504100006"
    Dan +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Dan +628121 menjawab "1671011701870001"
    Maka layar berisi "sudah menjadi pemohon 1"
    Dan 2 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 memilih "Batal semua"
    Maka 0 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: NIK yang salah ketik ditanyakan lagi, dengan sebabnya
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628121 menjawab "16710117018700"
    Maka layar berisi "NIK harus 16 angka, Anda menulis 14"
    Ketika +628121 menjawab "1671013202870001"
    Maka layar berisi "bukan tanggal lahir"
    Dan layar berisi "Perlu bantuan? Kirim SMS BANTUAN"
    Ketika +628121 menjawab "1671011701870001"
    Maka layar berisi "Nama lengkap"

  Skenario: Daerah pada NIK boleh mana saja
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628121 menjawab "9401011701870001"
    Maka layar berisi "Nama lengkap"

  Skenario: Berubah pikiran di ringkasan tidak menyisakan apa-apa
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Dan +628121 memilih "Tidak"
    Maka layar berisi "Tidak ada antrean yang dibuat"
    Dan sesi berakhir
    Dan 0 kursi terisi pada 2017-09-05 pukul 08:00
    Dan +628121 tidak menerima SMS

  Skenario: Datang di dalam rentang waktu yang dipilih tidak terlambat (A16)
    Dengan sekarang 2017-09-04 07:30
    Dan +628121 punya antrean pada 2017-09-04 pukul 08:00
    Ketika pukul 09:55 pemohon +628121 datang
    Maka antrean +628121 berstatus "arrived"
    Dan tiket "A-001" keluar

  Skenario: NIK orang lain tidak dapat dicoba tanpa batas
    Dengan +628131 punya antrean pada 2017-09-06 pukul 08:00 dengan NIK "1671011701870001"
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1*1671011701870001*1*1671011701870001*1*1671011701870001*1*1671011701870001*1*1671011701870001*1*1671011701870001*1*1671011701870001*1*1671011701870001*1*1671011701870001*1*1671011701870001#"
    Maka layar berisi "sudah punya antrean"
    Ketika +628121 memilih "Isi ulang"
    Dan +628121 menjawab "1671011701870001"
    Maka layar berisi "Terlalu banyak percobaan"
    Dan antrean +628121 berstatus "held"
    Ketika +628121 memilih "Isi ulang"
    Dan +628121 menjawab "1671011701870002"
    Maka layar berisi "Terlalu banyak percobaan"

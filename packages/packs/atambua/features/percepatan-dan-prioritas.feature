# language: id
Fitur: 56 sehari, percepatan, dan yang didahulukan (sumber 004)
  "Sebanyak 56 permohonan tiap hari, dengan prioritas untuk walk-in bagi penyandang disabilitas dan
  pemohon berusia lebih dari 60 tahun." Percepatan selesai pada hari yang sama, dipesan paling lambat sehari sebelumnya.

  Dasar:
    Dengan kantor "atambua"
    Dan sekarang 2023-12-05 17:00

  Skenario: Yang ke-57 mendapat hari lain, penyandang disabilitas tetap dilayani (M4, AC-M1)
    Dengan 55 kursi terisi pada 2023-12-06
    Ketika +628171 menghubungi "*384*53*1*1*1#"
    Maka layar berisi "Rab 06/12/23 (sisa 1)"
    Dengan 56 kursi terisi pada 2023-12-06
    Ketika +628172 menghubungi "*384*53*1*1*1#"
    Maka layar berisi "1 Kam 07/12/23 (sisa 56)"
    Dengan sekarang 2023-12-06 09:00
    Ketika petugas membantu pemohon prioritas "disabled" di loket
    Maka tiket "P-001" keluar
    Dan 56 kursi terisi pada 2023-12-06

  Skenario: Percepatan boleh dipesan sampai tengah malam sebelum datang (M3, AC-M2)
    Dengan sekarang 2023-12-06 23:59
    Ketika +628171 menghubungi "*384*53*1*1#"
    Maka layar adalah:
      """
      Pilih layanan:
      1 Reguler (4 hari kerja)
      2 Percepatan (hari yang sama)
      0 Kembali  00 Menu
      """
    Ketika +628171 memilih "Percepatan"
    Dan +628171 memilih "Kam 07/12/23"
    Dan +628171 memilih "08.00-09.00"
    Dan +628171 menjawab "1"
    Maka layar berisi "NIK (16 angka"
    Dan 1 kursi terisi pada 2023-12-07 pukul 08:00

  Skenario: Pada hari itu percepatan sudah terlambat, dan yang reguler ditawarkan (M3, AC-M2)
    Dengan sekarang 2023-12-07 06:00
    Ketika +628171 menghubungi "*384*53*1*1*2*1*1*1#"
    Maka layar berisi "Percepatan harus dipesan paling lambat Rab 06/12/23."
    Dan layar berisi "1 Pilih reguler"
    Dan 0 kursi terisi pada 2023-12-07
    Ketika +628171 memilih "Pilih reguler"
    Maka layar berisi "Pemohon 1/1."
    Dan 1 kursi terisi pada 2023-12-07 pukul 08:00

  Skenario: Tepat 60 tahun pada hari kedatangan belum "lebih dari 60" (M4, AC-M4)
    Ketika +628171 menghubungi "*384*53*1*1*1*1*1*1#"
    Dan +628171 menjawab "5304010612630001"
    Maka layar berisi "Nama lengkap sesuai KTP"

  Skenario: Lebih sehari saja sudah, dan ia boleh datang langsung (M4, AC-M4)
    Ketika +628171 menghubungi "*384*53*1*1*1*1*1*1#"
    Dan +628171 menjawab "5304010512630001"
    Maka layar adalah:
      """
      Pemohon ini didahulukan: boleh datang langsung tanpa antrean.
      1 Tetap antre
      2 Datang langsung
      0 Kembali  00 Menu
      """
    Ketika +628171 memilih "Datang langsung"
    Maka layar berisi "Silakan datang langsung ke Kanim Atambua"
    Dan 0 kursi terisi pada 2023-12-06

  Skenario: Yang didahulukan boleh juga tetap antre (AC-M4)
    Ketika +628171 menghubungi "*384*53*1*1*1*1*1*1#"
    Dan +628171 menjawab "5304010512630001"
    Dan +628171 memilih "Tetap antre"
    Dan +628171 menjawab "Maria"
    Maka layar berisi "Maria"
    Dan layar berisi "Reguler (4 hari kerja)"

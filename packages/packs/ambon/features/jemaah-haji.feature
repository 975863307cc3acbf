# language: id
Fitur: Calon jemaah haji didatangi, tidak mengantre (sumber 000)
  "Aplikasi antrian paspor hanya berlaku untuk umum. Bukan untuk peserta Calon Jamaah Haji": usia mereka rata-rata lanjut dan
  rumahnya jauh, jadi petugas datang. Pada 13 Februari 2019 enam puluh orang dicatat di Bula, pada 20 Februari 70 di Buru dan
  15 di Buru Selatan.

  Dasar:
    Dengan kantor "ambon"

  Skenario: Yang memilih Haji diberi tahu bahwa petugas datang, tanpa mengambil tempat (A2)
    Dengan sekarang 2019-02-18 08:30
    Ketika +628152 menghubungi "*384*81*1#"
    Dan +628152 memilih "Paspor haji"
    Maka layar berisi "Calon jemaah haji tidak lewat antrean ini"
    Dan layar berisi "datang langsung ke daerah Anda"
    Dan sesi berakhir
    Dan 0 kursi terisi pada 2019-02-19

  Skenario: DAFTAR lewat SMS menjawab hal yang sama (A2)
    Dengan sekarang 2019-02-18 08:30
    Ketika +628152 mengirim SMS "DAFTAR"
    Dan +628152 memilih "Paspor haji"
    Maka +628152 menerima SMS berisi "datang langsung ke daerah Anda"
    Dan 0 kursi terisi pada 2019-02-19

  Skenario: Enam puluh jemaah di Bula tidak memakan satu pun tempat umum (AC-H4)
    Dengan sekarang 2019-02-13 11:00
    Dan 40 kursi terisi pada 2019-02-14
    Ketika kunjungan "hajj" di "81.05.01" mencatat 60 orang
    Maka 0 kursi terisi pada 2019-02-13
    Dan 40 kursi terisi pada 2019-02-14
    Ketika +628151 menghubungi "*384*81*1*1#"
    Maka layar berisi "1 Jum 15/02/19 (sisa 40)"

  Skenario: Lima belas jemaah di Buru Selatan, sepekan kemudian (AC-H4)
    Dengan sekarang 2019-02-20 11:00
    Ketika kunjungan "hajj" di "81.09" mencatat 15 orang
    Maka 0 kursi terisi pada 2019-02-20
    Ketika +628151 menghubungi "*384*81*1*1#"
    Maka layar berisi "1 Kam 21/02/19 (sisa 40)"

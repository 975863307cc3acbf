# language: id
Fitur: Yang datang tanpa mendaftar (sumber 002)
  "Kalau masih muda dan rumahnya dekat ya kita suruh daftar dulu. Akan tetapi kalau ibu-ibu yang kurang paham dengan
  teknologi, apalagi rumahnya jauh, tetap kita bantu." Untuk mereka ada tempat tersendiri di loket.

  Dasar:
    Dengan kantor "palembang"
    Dan sekarang 2017-09-04 09:00

  Skenario: Yang tua dan jauh tetap dibantu, di luar 150 orang sehari (A17, A18, AC-A9)
    Dengan 150 kursi terisi pada 2017-09-04
    Ketika petugas membantu pemohon di loket dengan alasan "far"
    Maka tiket "B-001" keluar
    Dan 150 kursi terisi pada 2017-09-04
    Ketika petugas membantu pemohon di loket dengan alasan "low_tech"
    Maka tiket "B-002" keluar

  Skenario: Yang muda dan dekat mendaftar di tempat, dari teleponnya sendiri (A17)
    Ketika +628121 menghubungi "*384*16*1*1*1*3*1#"
    Dan +628121 menjawab "1671011701990001"
    Dan +628121 menjawab "Budi Santoso"
    Dan +628121 memilih "Ya"
    Maka layar berisi "Sel 05/09/17 13.00-15.00 WIB"
    Dan antrean +628121 berstatus "confirmed"

  Skenario: Yang muda dan dekat dipesankan petugas dengan nomor teleponnya, dari 150 yang sama (A17, AC-A9)
    Dengan 49 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika petugas memesankan +628121 pada 2017-09-05 pukul 08:00
    Maka +628121 menerima SMS berisi "Antrean A-050 terkonfirmasi Sel 05/09/17 08.00-10.00 WIB"
    Dan 50 kursi terisi pada 2017-09-05 pukul 08:00
    Dan antrean +628121 berstatus "confirmed"

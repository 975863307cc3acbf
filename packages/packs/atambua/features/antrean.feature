# language: id
Fitur: Antrean paspor Atambua (sumber 004)
  Sehari 56 permohonan, delapan setiap jam, menurut waktu Atambua (WITA).

  Dasar:
    Dengan kantor "atambua"
    Dan sekarang 2023-12-05 17:00

  Skenario: Memilih hari dan jam, dengan zona waktu kantor
    Ketika +628171 menghubungi "*384*53*1*1*1#"
    Maka layar berisi "1 Rab 06/12/23 (sisa 56)"
    Ketika +628171 memilih "Rab 06/12/23"
    Maka layar berisi "1 08.00-09.00 (sisa 8)"
    Ketika +628171 memilih "08.00-09.00"
    Dan +628171 menjawab "1"
    Dan +628171 menjawab "5304011701870001"
    Dan +628171 menjawab "Yosef"
    Maka layar berisi "Rab 06/12/23 08.00-09.00 WITA"

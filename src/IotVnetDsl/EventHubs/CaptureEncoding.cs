namespace IotVnetDsl;

/// <summary>Format of the files of a capture (<c>encoding</c>).</summary>
public enum CaptureEncoding
{
    /// <summary>Avro.</summary>
    Avro,

    /// <summary>Avro, compressed.</summary>
    AvroDeflate,
}

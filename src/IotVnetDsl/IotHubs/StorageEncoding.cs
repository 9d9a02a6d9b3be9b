namespace IotVnetDsl;

/// <summary>Format of the files that a storage endpoint writes (<c>encoding</c>).</summary>
public enum StorageEncoding
{
    /// <summary>Avro.</summary>
    Avro,

    /// <summary>Avro, compressed with deflate.</summary>
    AvroDeflate,

    /// <summary>JSON lines. The body is readable only if the message states its content type and encoding, else it is base64.</summary>
    Json,
}

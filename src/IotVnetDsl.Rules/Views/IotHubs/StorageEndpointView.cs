using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class StorageEndpointView(Property self) : RoutingEndpointView(self)
{
    public ReferenceProperty Container => new(Member());

    public EnumProperty<StorageEncoding> Encoding => new(Member());

    public TextProperty FileNameFormat => new(Member());

    public DurationProperty BatchFrequency => new(Member());

    public NumberProperty MaxChunkSizeInBytes => new(Member());
}

/// <summary>As the library's.</summary>
public enum StorageEncoding
{
    Avro,
    AvroDeflate,
    Json,
}

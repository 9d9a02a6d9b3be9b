namespace IotVnetDsl.Planning.Arm;

/// <summary>A refusal of ARM that the caller could not go on without.</summary>
public sealed class ArmException(ArmError error, string id) : Exception($"{error.Code}: {error.Message}")
{
    public ArmError Error { get; } = error;

    public string Id { get; } = id;
}

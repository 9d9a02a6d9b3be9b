namespace IotVnetDsl;

/// <summary>What a rule of a hub's classic filter does with those that fit it (<c>action</c>).</summary>
public enum IpFilterAction
{
    /// <summary>They get in. Alone it restricts nothing: who fits no rule gets in as well.</summary>
    Accept,

    /// <summary>They are refused, with 401 and no word of the filter.</summary>
    Reject,
}

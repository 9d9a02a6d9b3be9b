using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>Which groups a reference may mean by the subscription that it states.</summary>
internal static class StatedSubscription
{
    /// <summary>May a group, or what is in it, be meant? Of a subscription that is not known nothing may.</summary>
    /// <param name="stated">What the reference states of the group: what its group states itself.</param>
    /// <param name="own">What the group in question states itself.</param>
    /// <param name="settled">Where that one is.</param>
    public static bool MayBe(GraphValue stated, GraphValue own, GraphValue settled) => stated switch
    {
        UnsetValue => own is UnsetValue,
        ScalarValue subscription => settled.Is(subscription.ToString()) == Answer.Yes,
        _ => false,
    };
}
